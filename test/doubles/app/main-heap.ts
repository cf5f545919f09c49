import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningApp } from './launch';

/** A text in the main process's memory, and the name under which something holds it. */
export interface HeldText {
  readonly text: string;
  readonly under: string;
}

/** As V8 writes it: rows of numbers, laid out as `meta` says. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/** Every text in the main process's heap that holds a part, by each holder, after what nobody holds was let go. */
export async function heldInMain({ app }: RunningApp, part: string): Promise<readonly HeldText[]> {
  const folder = await mkdtemp(join(tmpdir(), 'thunderdial-heap-'));
  const file = join(folder, 'main.heapsnapshot');
  try {
    await app.evaluate((_electron, path) => {
      const v8 = process.getBuiltinModule('node:v8');
      // Unless told, a snapshot cuts texts off after 1,024 characters.
      v8.setFlagsFromString('--heap-snapshot-string-limit=10000000');
      v8.writeHeapSnapshot(path);
    }, file);
    return holders(JSON.parse(await readFile(file, 'utf8')) as Snapshot, part);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function holders({ snapshot: { meta }, nodes, edges, strings }: Snapshot, part: string): readonly HeldText[] {
  const field = (name: string): number => meta.node_fields.indexOf(name);
  const edgeField = (name: string): number => meta.edge_fields.indexOf(name);
  const [nodeWidth, edgeWidth] = [meta.node_fields.length, meta.edge_fields.length];
  const isText = meta.node_types[0].map((type) => type.endsWith('string'));
  const isNumbered = meta.edge_types[0].map((type) => type === 'element' || type === 'hidden');
  const at = (list: readonly number[], index: number): number => list[index] ?? -1;
  const nameOf = (node: number): string => strings[at(nodes, node + field('name'))] ?? '';

  const texts = new Set<number>();
  for (let node = 0; node < nodes.length; node += nodeWidth) {
    if (isText[at(nodes, node + field('type'))] && nameOf(node).includes(part)) texts.add(node);
  }
  const held: HeldText[] = [];
  for (let edge = 0; edge < edges.length; edge += edgeWidth) {
    const to = at(edges, edge + edgeField('to_node'));
    if (!texts.has(to)) continue;
    const name = at(edges, edge + edgeField('name_or_index'));
    const numbered = isNumbered[at(edges, edge + edgeField('type'))];
    held.push({ text: nameOf(to), under: numbered ? String(name) : (strings[name] ?? '') });
  }
  return held;
}
