/** Reads the built-in knowledge that the build put beside the command line. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Core, createCore } from '../core';

/** The core over the files of `folder`; throws where one is missing, for then the installation is broken. */
export function loadCore(folder: string): Core {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const texts = new Map<string, string>();
  const lazily = (name: string): string => {
    const text = texts.get(name) ?? read(name);
    texts.set(name, text);
    return text;
  };
  return createCore({
    get glossary() {
      return lazily('glossary.json');
    },
    get bibliography() {
      return lazily('bibliography.json');
    },
    get statistics() {
      return lazily('statistics.json');
    },
    get pinyin() {
      return lazily('pinyin.json');
    },
  });
}
