interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

export function startChunk(name: string, entry: string): (id: string, modules: Modules) => string | null;
