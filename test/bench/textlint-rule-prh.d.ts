/** The rule comes without types. */
declare module 'textlint-rule-prh' {
  import type { TextlintRuleModule } from '@textlint/types';

  const rule: TextlintRuleModule;
  export = rule;
}
