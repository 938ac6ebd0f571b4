/** The manifest says what the sources do: commands, settings, texts in both languages, shipped files, locked packages. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function readJson(file: string): unknown {
  return JSON.parse(read(file));
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly files: readonly string[];
  readonly engines: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { hasInstallScript?: boolean; resolved?: string; optionalDependencies?: Readonly<Record<string, string>> }
    >
  >;
}

const manifest = readJson('package.json') as Manifest;
const lock = readJson('package-lock.json') as Lock;

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));
}

describe('manifest', () => {
  const declared = manifest.contributes.commands.map((entry) => entry.command);

  it('declares every command that the sources define, and no other', () => {
    const defined = sourcesIn('src/vscode/commands').flatMap((file) =>
      [...read(file).matchAll(/\bid: '(nqpf\.[A-Za-z]+)'/g)].map((match) => match[1]),
    );
    assert.ok(defined.length > 0);
    assert.deepEqual([...defined].sort(), [...declared].sort());
  });

  it('names commands nqpf.verbNoun under one category', () => {
    for (const entry of manifest.contributes.commands) {
      assert.match(entry.command, /^nqpf\.[a-z]+([A-Z][a-z]+)+$/);
      assert.equal(entry.category, 'NQPF');
    }
  });

  it('puts only declared commands into menus', () => {
    for (const { command } of Object.values(manifest.contributes.menus).flat()) {
      assert.ok(declared.includes(command), command);
    }
  });

  it('keeps settings under nqpf.', () => {
    for (const name of Object.keys(manifest.contributes.configuration.properties)) assert.match(name, /^nqpf\./);
  });

  it('has every text in both languages, and no text that nothing uses', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts = readJson(file) as Readonly<Record<string, string>>;
      assert.deepEqual(Object.keys(texts).sort(), [...new Set(used)].sort(), file);
      for (const text of Object.values(texts)) assert.notEqual(text.trim(), '');
    }
  });

  it('asks for the types of the oldest editor that it promises', () => {
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines['vscode']);
  });

  it('ships no package beside the bundles', () => {
    assert.equal(manifest.dependencies, undefined);
  });

  it('ships only files that are there before or after the build', () => {
    for (const file of manifest.files) assert.ok(file.startsWith('dist/') || existsSync(path.join(root, file)), file);
  });
});

describe('lock file', () => {
  it('runs no install script but the one of the bundler', () => {
    const scripted = Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript)
      .map(([name]) => name.replace(/^.*node_modules\//, ''));
    for (const name of scripted) assert.ok(['esbuild', 'fsevents'].includes(name), name);
  });

  it('names no address of a registry', () => {
    for (const [name, entry] of Object.entries(lock.packages)) assert.equal(entry.resolved, undefined, name);
  });

  it('holds the packages of every platform, so that a clean install works on each', () => {
    for (const [name, entry] of Object.entries(lock.packages)) {
      for (const optional of Object.keys(entry.optionalDependencies ?? {})) {
        const places = [`${name}/node_modules/${optional}`, `node_modules/${optional}`];
        assert.ok(
          places.some((place) => lock.packages[place]),
          `${name} lacks ${optional}`,
        );
      }
    }
  });
});
