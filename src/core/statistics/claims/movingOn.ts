/** Words that leave the year behind which was told last: 随后, 目前, then. What follows is of a later time that is not named. */

const words =
  '随后|随即|此后|之后|其后|尔后|后来|继而|而后|嗣后|如今|目前|当前|眼下|现已|现今|至今|迄今|现在|今天|当下|最新|' +
  '\\b(?:then|later|subsequently|afterwards?|thereafter|since(?! (?:the |\\d))|eventually|today|now(?!here)|currently|at present|presently|recently|to date|so far)\\b';

const any = new RegExp(words, 'i');
const last = new RegExp(`(?:${words})(?!.*(?:${words}))`, 'is');

/** Where, in `text`, the last such words end; `undefined` where there are none. */
export function movedOnBy(text: string): number | undefined {
  const match = last.exec(text);
  return match ? match.index + match[0].length : undefined;
}

export function movesOn(text: string): boolean {
  return any.test(text);
}
