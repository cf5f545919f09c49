import type { Issues, Place } from './issues';
import { isObject } from './tool';

/** A tool's arguments: a JSON Schema of an object, since they are sent as one (API notes 2.5). */
export function checkParameters(issues: Issues, at: Place, parameters: unknown): void {
  if (!isObject(parameters)) {
    issues.add(at, '"parameters" must be a JSON Schema: { "type": "object", "properties": { … } }.');
    return;
  }
  if (parameters['type'] !== 'object') issues.member(at, parameters, 'type', '"parameters" needs "type": "object".');
  const { properties = {}, required = [] } = parameters;
  if (!isObject(properties)) return issues.add([...at, 'properties'], '"properties" must be an object: { … }.');
  for (const [name, schema] of Object.entries(properties)) {
    if (!isObject(schema) && typeof schema !== 'boolean') {
      issues.add([...at, 'properties', name], `The schema of "${name}" must be an object: { … }.`);
    }
  }
  if (!Array.isArray(required)) return issues.add([...at, 'required'], '"required" must be a list of names.');
  required.forEach((name: unknown, index) => {
    if (typeof name === 'string' && Object.hasOwn(properties, name)) return;
    issues.add([...at, 'required', index], `"required" names ${JSON.stringify(name)}, which is no property.`);
  });
}
