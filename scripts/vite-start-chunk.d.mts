interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

export function startChunk(entry: string): (id: string, modules: Modules) => string | null;
