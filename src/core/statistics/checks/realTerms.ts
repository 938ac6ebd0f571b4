/** Whose growth is usually told in real terms, so that a rate beside nominal levels is no mistake; for the rules on growth. */

import type { Claim } from '../claims';

const usuallyReal =
  /生产总值|GDP|增加值|产值|(?<!营业|销售|业务|经营|财政|预算|税收|门票|海外|总)收入|消费|工资|人均|(?<!net |operating )income|output|value added|consumption|wage|per capita/i;

/** What has a price; vehicles and kilowatt-hours have none. */
const money: ReadonlySet<Claim['quantity']['unit']> = new Set([
  'none',
  'CNY',
  'USD',
  'EUR',
  'JPY',
  'GBP',
  'HKD',
  'KRW',
]);

export function saysNominal({ wording, behind }: Claim): boolean {
  return /名义|现价|nominal|current prices/i.test(wording + behind);
}

/** True unless the words say that the growth is nominal, or it is of something that has no prices. */
export function mayBeReal(claim: Claim): boolean {
  const { subject, endpoints } = claim;
  if (saysNominal(claim)) return false;
  if (!money.has(endpoints?.to.quantity.unit ?? 'none')) return false;
  return (subject.concept ?? subject.named)?.nominal === true || usuallyReal.test(subject.text);
}
