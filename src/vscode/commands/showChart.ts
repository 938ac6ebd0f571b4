/** "Show Chart": opens the chart panel beside the manuscript, at the indicator that a card's link names. */

import * as vscode from 'vscode';
import { formatOf } from '../languages';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

export const showChart: Command = {
  id: 'nqpf.showChart',
  run({ chart }, args) {
    const call = readCardArgument(args);
    const active = vscode.window.activeTextEditor?.document;
    const uri = call.text('uri') === undefined ? (active && formatOf(active) ? active.uri : undefined) : call.uri;
    chart.show(uri, call.text('concept'));
    return Promise.resolve();
  },
};
