const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** US cents as on a bill: 4210 is "$42.10". */
export const showDollars = (cents: number): string => dollars.format(cents / 100);
