type Kind = { readonly type: 'one' } | { readonly type: 'two' };

export function nameOf(kind: Kind): string {
  switch (kind.type) {
    case 'one':
      return 'one';
  }
  return '';
}
