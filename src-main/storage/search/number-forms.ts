/**
 * How a number that was typed, whole or in part, can occur in an E.164 number. A plus ties it to the beginning. A
 * leading 0 may be the national trunk prefix, 00 and 011 the way to dial abroad (ITU-T E.164 and E.123: neither is
 * part of the international number), and "(0)" after a country code is that same trunk prefix.
 */
export function numberForms(typed: string): readonly string[] {
  const international = typed.startsWith('+') || /^\(?(00|011)/.test(typed);
  const digits = (international ? typed.replace(/\(0\)/g, '') : typed).replace(/\D/g, '');
  if (typed.startsWith('+')) return [`+${digits}`];
  const forms = [digits];
  if (digits.startsWith('00')) forms.push(`+${digits.slice(2)}`);
  else if (digits.startsWith('011')) forms.push(`+${digits.slice(3)}`);
  if (digits.startsWith('0')) forms.push(digits.slice(1));
  // Shorter remains would find nearly everything.
  return forms.filter((form, index) => index === 0 || form.replace('+', '').length >= 3);
}
