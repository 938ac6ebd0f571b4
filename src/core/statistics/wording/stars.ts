/** How the working behind the stars of a coefficient is told, for messages and cards. */

import { message } from '../../base';
import type { Message, MessageTemplate } from '../../base';
import type { StarJudgement } from '../tables';
import { tailProbability } from './tests';

const workings: Readonly<Record<StarJudgement['meaning'], MessageTemplate>> = {
  se: {
    en: '{coefficient} with standard error {bracket}: t = {t}, p {p}',
    'zh-cn': '系数 {coefficient}、标准误 {bracket}：t = {t}，p {p}',
  },
  t: { en: '{coefficient} with t = {bracket}: p {p}', 'zh-cn': '系数 {coefficient}、t = {bracket}：p {p}' },
  z: { en: '{coefficient} with z = {bracket}: p {p}', 'zh-cn': '系数 {coefficient}、z = {bracket}：p {p}' },
  p: { en: '{coefficient} with p = {bracket}', 'zh-cn': '系数 {coefficient}、p = {bracket}' },
};

/** `0.123 with standard error 0.045: t = 2.73, p ≈ 0.006`. */
export function starWorking({ coefficient, bracket, meaning, p }: StarJudgement): Message {
  const { value, decimals } = coefficient.figure;
  const size = Math.abs(bracket.value);
  return message(workings[meaning], {
    coefficient: value.toFixed(decimals),
    bracket: size.toFixed(bracket.decimals),
    t: (value / (size || 1)).toFixed(2),
    p: approximately((p.low + p.high) / 2),
  });
}

function approximately(p: number): string {
  const text = tailProbability(p, 3);
  return text.startsWith('<') ? text : `≈ ${text}`;
}

const none = { en: 'no star', 'zh-cn': '不标星号' };
const marked = { en: '{mark}', 'zh-cn': '标 {mark}' };
const either = { en: '{first} or {last}', 'zh-cn': '{first}或{last}' };

/** The marks that fit: `**`, `no star`, `* or **`. */
export function marks(allowed: readonly string[]): Message {
  const name = (mark: string): Message => (mark === '' ? message(none) : message(marked, { mark }));
  const [first = '', ...rest] = allowed;
  const last = rest.at(-1);
  return last === undefined ? name(first) : message(either, { first: name(first), last: name(last) });
}
