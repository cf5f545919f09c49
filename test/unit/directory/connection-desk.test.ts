import { beforeEach, describe, expect, it } from 'vitest';
import { ConnectionDesk } from '../../../src-main/directory/connection-desk';
import type { ConnectionWish } from '../../../src-main/domain/directory/connection-test';
import type { ConnectionId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { anOwnLine } from '../../doubles/directory';
import { aConnection, PretendOrganization } from '../../doubles/number-changes';
import { e164 } from '../../doubles/placements';
import { ACCOUNT } from '../../doubles/sample-attempts';

const ID = '21' as ConnectionId;
const NUMBER = e164('+15035550110');
const wish: ConnectionWish = {
  provider: 'vonage',
  method: 'api_key',
  fields: { credentials: { apiSecret: 'the-secret-of-this-test' }, sip_config: {} },
};

let organization: PretendOrganization;
let followed: number;
let desk: ConnectionDesk;

const names = () =>
  organization.directories.standing(ACCOUNT).directory.connections?.value.map((connection) => connection.name);

beforeEach(async () => {
  organization = new PretendOrganization();
  organization.lines = [anOwnLine()];
  organization.connections = [aConnection()];
  followed = 0;
  const { directories, connectionChanges } = organization;
  desk = new ConnectionDesk({
    directories,
    connections: connectionChanges,
    lines: { followSettling: () => void (followed += 1) },
  });
  await directories.refresh(ACCOUNT, ['lines', 'connections']);
  organization.asked.length = 0;
});

describe('a change to connections', () => {
  it('is followed by a reading of the lists', async () => {
    expect(await desk.create(ACCOUNT, 'New', { wish, evidenceId: 'e' })).toMatchObject({ ok: true });
    expect(organization.asked).toEqual(['create New', 'connections', 'lines']);
    expect(names()).toEqual(['Trunk', 'New']);
    await desk.rename(ACCOUNT, ID, 'Renamed');
    expect(names()).toEqual(['Renamed', 'New']);
    await desk.remove(ACCOUNT, ID);
    expect(names()).toEqual(['New']);
  });

  it('whose answer got lost is sent once, and the lists are read', async () => {
    organization.next = 'lost';
    expect(await desk.remove(ACCOUNT, ID)).toMatchObject({ error: { code: 'change_unconfirmed' } });
    expect(organization.asked).toEqual(['remove 21', 'connections', 'lines']);
    expect(names()).toEqual([]);
  });

  it('that was refused reads nothing again', async () => {
    organization.next = problem('api_bad_request');
    expect(await desk.rename(ACCOUNT, ID, 'X')).toMatchObject({ error: { code: 'api_bad_request' } });
    expect(organization.asked).toEqual(['rename 21']);
  });

  it('of one that is not in the list is not sent', async () => {
    expect(await desk.remove(ACCOUNT, '5' as ConnectionId)).toMatchObject({ error: { code: 'connection_unknown' } });
    expect(organization.asked).toEqual([]);
  });

  it('leaves nothing of what the provider was told', async () => {
    await desk.create(ACCOUNT, 'New', { wish, evidenceId: 'e' });
    await desk.rotate(ACCOUNT, ID, { wish: wish.fields, evidenceId: 'e' });
    const kept = JSON.stringify([organization.directories.standing(ACCOUNT), desk]);
    expect(kept).toContain('New');
    expect(kept).not.toContain('the-secret-of-this-test');
  });
});

describe('importing numbers', () => {
  it('gives those that are the organization’s then, and goes on looking at them', async () => {
    const imported = await desk.importNumbers(ACCOUNT, ID, [NUMBER]);
    expect(imported).toMatchObject({ ok: true, value: [{ number: NUMBER, status: 'provisioning' }] });
    expect(followed).toBe(1);
  });

  it('whose answer got lost shows what came of it, and says that it is not certain', async () => {
    organization.next = 'lost';
    expect(await desk.importNumbers(ACCOUNT, ID, [NUMBER])).toMatchObject({ error: { code: 'change_unconfirmed' } });
    expect(organization.directories.standing(ACCOUNT).directory.lines?.value).toHaveLength(2);
    expect(followed).toBe(1);
  });
});
