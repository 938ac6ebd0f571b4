/** What is said of parts that do not add up, for statistics/sum. */

export const notWhole = {
  en: '{parts} add up to {sum}; the whole is given as {whole}.',
  'zh-cn': '{parts} 之和为 {sum}，文中总数为 {whole}。',
};
export const notHundred = {
  en: '{parts} % add up to {sum} %, not to 100 %.',
  'zh-cn': '{parts} 合计 {sum}%，不等于 100%。',
};
