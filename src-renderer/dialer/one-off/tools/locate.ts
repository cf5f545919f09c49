import type { ParseError } from 'jsonc-parser';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node } from 'jsonc-parser';
import type { Place } from '../../../../src-main/domain/one-off/tools/issues';
import { checkTools } from '../../../../src-main/domain/one-off/tools/check-tools';

/** Something wrong with the tools, and where in the text. Lines and columns count from 1. */
export interface LocatedIssue {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

/** All that is wrong with tools as text: what is no JSON first, since nothing else can be told then. */
export function locateIssues(text: string): readonly LocatedIssue[] {
  if (text.trim() === '') return [];
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || tree === undefined) {
    return errors
      .slice(0, 1)
      .map(({ error, offset, length }) => at(text, syntaxMessage(printParseErrorCode(error)), offset, length));
  }
  return [...doubles(text, tree), ...shapeIssues(text, tree)].sort((a, b) => a.offset - b.offset);
}

function shapeIssues(text: string, tree: Node): readonly LocatedIssue[] {
  return checkTools(JSON.parse(text)).map((issue) => {
    const value = nearest(tree, issue.at);
    // A member is best pointed at by its name.
    const node = value.parent?.type === 'property' ? value.parent : value;
    return at(text, issue.message, node.offset, node.length);
  });
}

/** The node at a place; of one that is missing, what it is missing from. */
function nearest(tree: Node, place: Place): Node {
  const found = findNodeAtLocation(tree, [...place]);
  return found ?? (place.length === 0 ? tree : nearest(tree, place.slice(0, -1)));
}

/** Members that are there twice: JSON takes the last without a word. */
function doubles(text: string, node: Node): readonly LocatedIssue[] {
  const children = node.children ?? [];
  const within = children.flatMap((child) => doubles(text, child));
  if (node.type !== 'object') return within;
  const seen = new Set<unknown>();
  const own = children.flatMap((property) => {
    const name = property.children?.[0];
    const twice = seen.has(name?.value);
    seen.add(name?.value);
    return twice && name ? [at(text, `"${String(name.value)}" is there twice.`, name.offset, name.length)] : [];
  });
  return [...own, ...within];
}

function at(text: string, message: string, offset: number, length: number): LocatedIssue {
  const before = text.slice(0, offset).split('\n');
  const firstLine = text.slice(offset, offset + length).split('\n')[0] ?? '';
  return {
    message,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    offset,
    length: firstLine.length,
  };
}

const SYNTAX: Readonly<Record<string, string>> = {
  CommaExpected: 'A comma is missing before this.',
  ColonExpected: 'A colon is missing before this.',
  PropertyNameExpected: 'A name in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  CloseBraceExpected: 'A closing } is missing.',
  CloseBracketExpected: 'A closing ] is missing.',
  EndOfFileExpected: 'Nothing may come after the end of the list.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfString: 'This text has no closing quote.',
};

const syntaxMessage = (code: string): string => SYNTAX[code] ?? 'This is not JSON.';
