/** Builds the campaign's programs into a folder within the project. */
export function buildPrograms(outDir: string): Promise<void>;
