import { checkParameters } from './check-parameters';
import { checkEndpoint } from './check-endpoint';
import { Issues, type ToolIssue } from './issues';
import { isObject } from './tool';

/**
 * What keeps a value from being a list of inline tools (API notes 2.5), each with the place it is about. Members that are
 * not documented are refused here, where the person can see which, rather than by ThunderPhone.
 */
export function checkTools(value: unknown): readonly ToolIssue[] {
  const issues = new Issues();
  if (!Array.isArray(value)) {
    issues.add([], 'Tools are a list: [ … ].');
    return issues.all;
  }
  const names = new Set<string>();
  value.forEach((tool: unknown, index) => checkTool(issues, tool, index, names));
  checkNumbers(issues, value, []);
  return issues.all;
}

function checkTool(issues: Issues, tool: unknown, index: number, names: Set<string>): void {
  const at = [index];
  if (!issues.object(at, tool, ['type', 'function', 'endpoint'], 'A tool')) return;
  if (tool['type'] !== 'function') issues.member(at, tool, 'type', '"type" must be "function".');
  checkFunction(issues, [...at, 'function'], tool['function'], names);
  checkEndpoint(issues, [...at, 'endpoint'], tool['endpoint']);
}

function checkFunction(issues: Issues, at: readonly (string | number)[], fn: unknown, names: Set<string>): void {
  if (!issues.object(at, fn, ['name', 'description', 'parameters'], '"function"')) return;
  const { name } = fn;
  if (typeof name !== 'string' || name.trim() === '') issues.member(at, fn, 'name', 'A function needs a "name".');
  else if (names.has(name)) issues.member(at, fn, 'name', `Another tool is called "${name}" already.`);
  else names.add(name);
  if (typeof fn['description'] !== 'string') {
    issues.member(at, fn, 'description', 'A function needs a "description": when the agent is to use it.');
  }
  checkParameters(issues, [...at, 'parameters'], fn['parameters']);
}

/** A number that would not leave as it was typed. */
function checkNumbers(issues: Issues, value: unknown, at: readonly (string | number)[]): void {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    issues.add(at, 'This number has more digits than can be kept exactly.');
  } else if (Array.isArray(value)) value.forEach((one: unknown, index) => checkNumbers(issues, one, [...at, index]));
  else if (isObject(value)) {
    for (const [name, one] of Object.entries(value)) checkNumbers(issues, one, [...at, name]);
  }
}
