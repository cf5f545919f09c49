/** A term as it is typed; a value of several words stands in quotes, a quote in it doubled. */
export const termText = (name: string, value: string): string =>
  `${name}:${/^[^\s"]+$/.test(value) ? value : quoted(value)}`;

export const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
