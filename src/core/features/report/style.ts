/** How a report looks on a screen, light or dark, and on paper. */

import { drawingStyle, paletteProperties, palettes } from '../../chart';

export function reportStyle(): string {
  return [
    `:root{${paletteProperties(palettes.light)};--muted:#57606a;--rule:#d0d7de;--mark:#fff3b0;color-scheme:light dark}`,
    `@media (prefers-color-scheme:dark){:root{${paletteProperties(palettes.dark)};--muted:#a0a8b0;--rule:#454c54;--mark:#5a4a00}}`,
    "body{max-width:62rem;margin:2rem auto;padding:0 1.2rem;color:var(--nqpf-text);background:var(--nqpf-page);font:15px/1.6 system-ui,'Segoe UI','Noto Sans','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif}",
    'h1{font-size:1.6rem;line-height:1.3;margin:0}h2{margin:2.2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid var(--rule);font-size:1.25rem}h3{margin:1.4rem 0 .4rem;font-size:1.02rem}',
    'p{margin:.5rem 0}.muted,caption,footer{color:var(--muted)}a{color:var(--nqpf-focus)}nav ul,.facts{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;padding:0;list-style:none}',
    '.facts strong{display:block;font-size:1.35rem;font-variant-numeric:tabular-nums}.facts li{min-width:6rem}',
    'table{width:100%;border-collapse:collapse;margin:.6rem 0;font-size:.9rem}caption{text-align:left;padding:.2rem 0}th,td{padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);font-weight:normal;overflow-wrap:anywhere}thead th{font-weight:600;white-space:nowrap}table.even{table-layout:fixed}table.even thead th{white-space:normal}',
    'mark{background:var(--mark);color:var(--nqpf-text);padding:0 .1em}.finding{margin:.7rem 0;padding-left:.8rem;border-left:4px solid var(--rule)}.error{border-color:var(--nqpf-mismatch)}.warning{border-color:var(--nqpf-older);border-left-style:dashed}.information{border-left-style:dotted}',
    'figure{margin:1rem 0 1.6rem;overflow-x:auto}figcaption{font-weight:600}svg{max-width:100%;height:auto}details{font-size:.9rem}summary{cursor:pointer}code{font-family:ui-monospace,Consolas,monospace;font-size:.85em}',
    drawingStyle(),
    `@media print{:root{${paletteProperties(palettes.light)};--muted:#444;--rule:#999;--mark:#eee;color-scheme:light}body{max-width:none;margin:0;padding:0;font-size:10pt;line-height:1.4}table{font-size:9pt}nav,details:not([open]){display:none}h2,h3,caption,thead,figcaption{break-after:avoid}tbody tr:first-child{break-before:avoid}tr,figure,.finding{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}}`,
    '@page{margin:18mm 16mm}',
  ].join('\n');
}
