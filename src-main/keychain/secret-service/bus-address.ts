/**
 * The socket paths named by the environment, in the order to try (D-Bus specification, "Server Addresses"). An abstract
 * socket has a leading NUL, as Node wants it. Other transports are left out: a session bus on TCP is not used by any
 * desktop. Without the variable, the bus is where systemd puts it.
 */
export function busSockets(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const address = env['DBUS_SESSION_BUS_ADDRESS'];
  const runtime = env['XDG_RUNTIME_DIR'];
  if (!address) return runtime ? [`${runtime}/bus`] : [];
  return address.split(';').flatMap((one) => {
    if (!one.startsWith('unix:')) return [];
    const keys = new Map(one.slice('unix:'.length).split(',').map(keyAndValue));
    const path = keys.get('path');
    const abstract = keys.get('abstract');
    if (path) return [path];
    if (abstract) return [`\0${abstract}`];
    return keys.get('runtime') === 'yes' && runtime ? [`${runtime}/bus`] : [];
  });
}

function keyAndValue(pair: string): readonly [string, string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), unescape(pair.slice(equals + 1))];
}

/** Values carry bytes outside [-0-9A-Za-z_/.\*] as %XX; a damaged escape stays as it is and then opens nothing. */
function unescape(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
