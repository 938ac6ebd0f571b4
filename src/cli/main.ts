/** The command line `nqpf`: connects run() to the process, in the main thread and in worker threads. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CslProcessor } from '../core';
import { loadCore } from './knowledge';
import type { WorkerAnswer, WorkerQuestion, WorkerStart } from './pool';
import { run } from './run';
import type { Surroundings } from './surroundings';
import { createWork } from './work';

function versionOf(manifest: string): string {
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
}

/** The chunk that the extension loads too; it is left out of this bundle, for few documents ask for it. */
async function loadCslProcessor(): Promise<CslProcessor> {
  const chunk = pathToFileURL(path.join(__dirname, 'chunks', 'citeproc.mjs'));
  const { processor } = (await import(chunk.href)) as { readonly processor: CslProcessor };
  return processor;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function main(): Promise<void> {
  // A reader that stops early (`nqpf check … | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    environment: process.env,
    knowledge: path.join(__dirname, 'knowledge'),
    version: versionOf(path.join(__dirname, '..', 'package.json')),
    workerScript: __filename,
    loadCslProcessor,
    readStdin,
    writeOut: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
  });
}

function work({ request, cwd, knowledge, version }: WorkerStart): void {
  let errorOutput = '';
  const around: Surroundings = {
    cwd,
    knowledge,
    version,
    environment: {},
    workerScript: undefined,
    loadCslProcessor,
    readStdin: () => Promise.resolve(new Uint8Array()),
    writeOut: () => undefined,
    writeError: (text) => {
      errorOutput += text;
    },
  };
  const doTask = createWork(loadCore(knowledge), request, around);
  parentPort?.on('message', ({ index, task }: WorkerQuestion) => {
    void doTask(task).then((outcome) => {
      parentPort?.postMessage({ index, outcome, errorOutput } satisfies WorkerAnswer);
      errorOutput = '';
    });
  });
}

if (isMainThread) void main();
else work(workerData as WorkerStart);
