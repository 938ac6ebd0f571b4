/** Traditional characters and the Simplified ones that the built-in glossary is written in; characters only, no words. */

/**
 * Each group is a Simplified character and the Traditional ones that stand for it. Only characters of the built-in
 * glossary are here: what neither side of a comparison holds need not be folded.
 */
const groups =
  '万萬 与與 专專 业業 东東 丝絲 丢丟 两兩 严嚴 个個箇 临臨 为爲為 举舉 义義 习習 书書 买買 ' +
  '争爭 于於 云雲 亚亞 产產産 亿億 仅僅 从從 们們 价價 优優 伙夥 会會 传傳 伦倫 体體 余餘 ' +
  '侧側 修脩 借藉 债債 倾傾 储儲 克剋 党黨 兰蘭 关關 兴興 养養 兽獸 内內 册冊 写寫 军軍 ' +
  '农農 冲衝沖 决決 况況 净淨凈 准準 减減 几幾 出齣 击擊 划劃 刘劉 则則 刚剛 创創 删刪 ' +
  '别別彆 制製 剂劑 办辦 务務 动動 励勵 劲勁 劳勞 势勢 区區 医醫 升昇陞 华華 协協 单單 卖賣 ' +
  '占佔 即卽 却卻 卷捲 历歷厤曆 压壓 参參蔘 双雙 发發髮 变變 叠疊 只隻 台臺檯颱 叶葉 号號 ' +
  '合閤 同衕 后後 向嚮曏 启啓啟 吴吳 员員 周週 哄鬨 响響 噪譟 回迴 团團糰 围圍 国國 图圖 ' +
  '圆圓 场場 坏壞 块塊 坛壇墰壜罈罎 垒壘 壮壯 声聲 处處 备備 复復複 够夠 头頭 学學 宝寶 实實 ' +
  '审審 宪憲 家傢 宽寬 宾賓 对對 寻尋 导導 尔爾 尽盡儘 局侷 层層 届屆 属屬 峰峯 巨鉅 布佈 ' +
  '带帶 幂冪 干幹榦 并並併幷 广廣 庆慶 库庫 应應 开開 异異 张張 弹彈 强強 归歸 当當噹 ' +
  '录錄彔録 征徵 径徑逕 志誌 念唸 态態 总總 恒恆 惯慣 愈癒 愿願 战戰 户戶 才纔 托託 扩擴 ' +
  '扰擾 折摺 护護 报報 担擔 拟擬 拥擁 择擇 拼拚 挥揮 损損 换換 据據 撑撐 教敎 敛斂 数數 ' +
  '断斷 无無 既旣 旧舊 时時 显顯 暂暫 术術朮 机機 权權 条條 来來 松鬆 板闆 极極 构構 查査 ' +
  '标標 样樣 核覈 检檢 槛檻 欧歐 残殘 毁毀燬譭 气氣 汇匯彙滙 污汙 沟溝 没沒 泄洩 泛氾汎 注註 ' +
  '测測 济濟 润潤 渐漸 渗滲 温溫 游遊 滞滯 灭滅 点點 牵牽 状狀 独獨 献獻 环環 现現 电電 ' +
  '画畫畵 畅暢 畴疇 监監 盖蓋 真眞 矩榘 码碼 础礎 确確 碍礙 禀稟 离離 私俬 种種 积積 称稱 ' +
  '税稅 稳穩 窃竊 竞競 筑築 筹籌 签籤簽 简簡 类類 糊餬 糖醣 系係繫 紧緊 累纍 纠糾 约約 级級 ' +
  '纪紀 纯純 纲綱 纳納 线線綫 组組 细細 织織 终終 经經 结結 绕繞遶 给給 络絡 绝絕絶 统統 ' +
  '续續 维維 绸綢 综綜 绿綠緑 缘緣 缠纏 缩縮 网網 罗羅 群羣 联聯 脑腦 脱脫 致緻 艺藝 节節 ' +
  '苏蘇囌 范範 荣榮 荪蓀 获獲穫 营營 虑慮 虚虛 虽雖 衔銜 补補 表錶 装裝 见見 观觀 规規 视視 ' +
  '计計 订訂 认認 让讓 议議 记記 讲講 许許 论論 设設 证證証 评評 识識 词詞 译譯 试試 诗詩 ' +
  '话話 语語 误誤 说說説 请請 读讀 课課 调調 谈談 谐諧 负負 财財 货貨 质質 购購 贯貫 贴貼 ' +
  '贵貴 贸貿 费費 资資 赋賦 赖賴 赘贅 赛賽 赵趙 赶趕 趋趨 跃躍 践踐 车車 转轉 轮輪 软軟 ' +
  '轻輕 载載 较較 输輸 辞辭 辟闢 辩辯 边邊 达達 迁遷 过過 迈邁 运運 还還 这這 进進 远遠 ' +
  '连連 适適 选選 递遞 遗遺 邻鄰 采採埰寀 释釋 鉴鑑鑒 钩鉤鈎 银銀 链鏈鍊 销銷 锁鎖 锂鋰 错錯 ' +
  '键鍵 长長 门門 闭閉 问問 间間 闻聞 阈閾 阐闡 阳陽 阴陰 阵陣 阶階 际際 陆陸 陈陳 险險 ' +
  '随隨 隐隱 难難 霁霽 面麪麫麵 韧韌 韩韓 页頁 项項 顺順 须須鬚 顾顧 预預 领領 频頻 颖穎 ' +
  '题題 颜顏顔 额額 颠顛 风風 飞飛 马馬 驱驅 驶駛 驾駕 验驗 鳌鰲 鸿鴻 鹏鵬 黄黃 齐齊 龙龍';

const first = 0x3400;

/** By code unit from `first`: the Simplified unit, 0 where there is no other. */
const simplified = new Uint16Array(0x9fff - first + 1);
for (const [target = '', ...others] of groups.split(' ')) {
  for (const other of others) simplified[other.charCodeAt(0) - first] = target.charCodeAt(0);
}

/** The Simplified unit of a Han unit between U+3400 and U+9FFF; itself where it has no other. */
export function toSimplified(unit: number): number {
  return simplified[unit - first] || unit;
}
