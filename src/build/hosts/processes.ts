/** Child processes for the build and the tests: run one to its end, or keep one until it is stopped. */

import { type ChildProcess, spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the process is killed and the run counts as failed. */
  readonly timeout?: number;
  /** Shows the output as it comes; otherwise it is only kept for the error. */
  readonly show?: boolean;
}

/** npm is a script on Windows, which only a shell starts. */
const needsShell = process.platform === 'win32';

/** Resolves to standard output; rejects with the last lines of what the process said. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
      shell: needsShell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      said += data.toString();
      if (options.show) process.stdout.write(data);
    });
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      if (options.show) process.stderr.write(data);
    });
    const timer = options.timeout === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(output);
      const tail = said.trim().split('\n').slice(-15).join('\n');
      reject(new Error(`${[command, ...args].join(' ')} ended with ${signal ?? code}:\n${tail}`));
    });
  });
}

/** Asks the process to end and waits until it has; kills it where it does not listen. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

/** The first match in what the process says; rejects where it ends, or says nothing of the kind in time. */
export function waitForOutput(child: ChildProcess, pattern: RegExp, timeout: number): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (what: string): void => {
      clearTimeout(timer);
      reject(new Error(`${child.spawnfile} ${what}:\n${said}`));
    };
    const timer = setTimeout(() => fail('did not get ready'), timeout);
    const listen = (data: Buffer): void => {
      said = (said + data.toString()).slice(-20_000);
      const match = pattern.exec(said);
      if (!match) return;
      clearTimeout(timer);
      resolve(match);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', (error) => fail(`did not start (${error.message})`));
    child.on('exit', (code, signal) => fail(`ended with ${signal ?? code}`));
  });
}
