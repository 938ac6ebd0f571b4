/** Opens the page of a built-in work, from a card's link. */

import { entryPage, showPage } from '../pages';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

export const openEntry: Command = {
  id: 'nqpf.openEntry',
  async run(_services, args) {
    const id = readCardArgument(args).text('id');
    if (id !== undefined) await showPage(entryPage(id));
  },
};
