/** The requests' fields (API notes 2.1 and 6.1) by the names they have on screen. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['to_number', 'Number to call'],
  ['from_number', 'Call from'],
  ['agent_id', 'Agent'],
  ['max_hold_seconds', 'Max hold seconds'],
  ['variables', 'Variables'],
  ['config', 'One-off configuration'],
  ['config.prompt', 'Prompt'],
  ['config.voice', 'Voice'],
  ['config.product', 'Product'],
  ['config.thinking_level', 'Thinking level'],
  ['config.background_track', 'Background track'],
  ['config.acknowledgement_prompt_mode', 'Acknowledgement'],
  ['config.acknowledgement_prompt', 'Acknowledgement prompt'],
  ['config.tools', 'Tools'],
  ['auto_reload_minimum_cents', 'When the balance is below'],
  ['auto_reload_amount_cents', 'Reload by'],
  ['auto_reload_monthly_limit_cents', 'At most per month'],
]);

/** A field the screen does not have keeps the service's name. */
export const fieldName = (field: string): string => NAMES.get(field) ?? field;
