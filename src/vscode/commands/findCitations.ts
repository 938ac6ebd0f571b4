/** "Find All Citations", from a card's link: the places of the workspace that cite the work, as the editor lists references. */

import * as vscode from 'vscode';
import type { CitedThing } from '../../core';
import { createFilePlaces } from '../places';
import { textsOf } from '../providers/citationReferences';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

export const findCitations: Command = {
  id: 'nqpf.findCitations',
  async run(services, args) {
    const call = readCardArgument(args);
    const id = call.text('id');
    const entry = call.uri && id !== undefined && services.documents.latest(call.uri)?.analysis.library.entryOf(id);
    if (!call.uri || !entry) return;
    const thing: CitedThing = { kind: 'work', entry, home: call.uri.toString() };
    const [all, texts, { referencesOf }] = await Promise.all([
      services.manuscripts.all(),
      textsOf(thing, services),
      services.lazyParts.citing(),
    ]);
    const { locationOf } = createFilePlaces(all, texts);
    const locations = referencesOf(thing, all, texts, false)
      .map(locationOf)
      .filter((location) => location !== undefined);
    const here = locations.find(({ uri }) => uri.toString() === call.uri?.toString()) ?? locations[0];
    if (!here) return;
    await vscode.commands.executeCommand('editor.action.showReferences', call.uri, here.range.start, locations);
  },
};
