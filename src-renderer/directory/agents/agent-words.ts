const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** "storm-base-with-ack" as "Storm base with ack": the set is open (API notes 4.3), so a new word is shown likewise. */
export function productName(product: string | null): string {
  if (product === null || product === '') return '';
  const words = product.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "en-US" as "American English"; a tag that nobody knows stays as it came. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Who speaks first (API notes 4.2); other words stay as they came. */
export function speakOrderText(order: string | null): string {
  switch (order) {
    case null:
      return '';
    case 'agent_first':
      return 'The agent speaks first';
    case 'caller_first':
      return 'The other side speaks first';
    default:
      return order;
  }
}
