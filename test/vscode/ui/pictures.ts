/** Settings under which pictures are taken: text in the middle of a page, nothing that distracts from it. */

export const pictureSettings: Readonly<Record<string, unknown>> = {
  'editor.wordWrap': 'bounded',
  'editor.wordWrapColumn': 100,
  // Full-width punctuation is no disguise of half-width signs in Chinese prose.
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.nonBasicASCII': false,
  'editor.lightbulb.enabled': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'workbench.activityBar.location': 'hidden',
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Light Modern',
};
