import { isObject } from './tool';

/** Where in the list of tools: indices and member names. */
export type Place = readonly (string | number)[];

export interface ToolIssue {
  readonly at: Place;
  readonly message: string;
}

/** Gathers what is wrong. */
export class Issues {
  readonly all: ToolIssue[] = [];

  add(at: Place, message: string): void {
    this.all.push({ at, message });
  }

  /** About a member where there is one, else about the object that lacks it. */
  member(at: Place, object: Readonly<Record<string, unknown>>, name: string, message: string): void {
    this.add(Object.hasOwn(object, name) ? [...at, name] : at, message);
  }

  /** True for an object; tells of members that are not among the known. */
  object(at: Place, value: unknown, known: readonly string[], what: string): value is Record<string, unknown> {
    if (!isObject(value)) {
      this.add(at, value === undefined ? `${what} is missing.` : `${what} must be an object: { … }.`);
      return false;
    }
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.add([...at, name], `${what} has no "${name}": it takes ${known.join(', ')}.`);
    }
    return true;
  }
}
