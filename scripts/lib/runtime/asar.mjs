// Writes the asar archive format: two length-prefixed pickles (header size, JSON index), then the files' bytes.
// The format is described in the README of electron/asar.

/**
 * @param {Record<string, string>} files name to text; flat, no folders
 * @returns {Buffer} the archive
 */
export function packAsar(files) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const index = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    index[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify({ files: index }));
  const aligned = Math.ceil(json.length / 4) * 4;
  const header = Buffer.alloc(16 + aligned);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(aligned + 8, 4);
  header.writeUInt32LE(aligned + 4, 8);
  header.writeUInt32LE(json.length, 12);
  json.copy(header, 16);
  return Buffer.concat([header, ...bodies]);
}
