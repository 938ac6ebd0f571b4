/** The argument that ties the terms of a field together, as a tree of parts; which terms belong where. */

export type PartKind = 'argument' | 'logic' | 'flow' | 'layer' | 'finding' | 'channel' | 'need';

export interface FrameworkPart {
  readonly id: string;
  /** The part above; `undefined` for the root. A parent stands before its parts. */
  readonly parent?: string | undefined;
  readonly kind: PartKind;
  /** Section of the paper that makes the point. */
  readonly section: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** The point in one sentence. */
  readonly says: { readonly zh: string; readonly en: string };
  /** Ids of glossary entries, the most important first. */
  readonly terms: readonly string[];
}

export type Framework = readonly FrameworkPart[];

/** From the root down to the part. */
export function pathTo(framework: Framework, part: FrameworkPart): readonly FrameworkPart[] {
  const path = [part];
  for (let at = part.parent; at !== undefined && path.length <= framework.length; at = path[0]?.parent) {
    const above = framework.find(({ id }) => id === at);
    if (!above) break;
    path.unshift(above);
  }
  return path;
}

/** Each place of a term, from the root down; the places where it matters most first. */
export function placesInFramework(framework: Framework, termId: string): readonly (readonly FrameworkPart[])[] {
  return framework
    .filter(({ terms }) => terms.includes(termId))
    .sort((a, b) => a.terms.indexOf(termId) - b.terms.indexOf(termId))
    .map((part) => pathTo(framework, part));
}
