/** How many tools a text holds; null where it cannot be told. */
export function countTools(text: string): number | null {
  if (text.trim() === '') return 0;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.length : null;
  } catch {
    return null;
  }
}
