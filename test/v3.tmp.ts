import { lines, libraryOf } from './core/citations/support';
const lib = libraryOf(
  '@article{jin2024,author={金碚},title={x},journal={j},year=2024}\n@article{wu2000,author={吴},title={x},journal={j},year=2000}',
);
for (const l of [
  String.raw`\volcite{2}[5]{jin2024}`,
  String.raw`\bibentry{jin2024}`,
  String.raw`\mycite{jin2024}`,
  String.raw`\newcommand{\refer}[1]{(\citep{#1})}
见\refer{jin2024}`,
  String.raw`\let\zw\cite
见\zw{jin2024,wu2000}`,
  String.raw`\renewcommand{\citeleft}{[} \setcitestyle{square} \citestyle{egu} \newcommand{\kw}[1]{\textbf{#1}} \kw{jin2024}`,
  String.raw`\NewDocumentCommand{\ct}{m}{\textcite{#1}} \ct{jin2024}`,
])
  console.log(l, '=>', lines(l, lib, 'latex'));
