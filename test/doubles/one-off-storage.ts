import type { Storage } from '../../src-main/storage/storage-client';
import type { HereStorage } from './storage-kit';

type Handlers = HereStorage['handlers'];

/** What one-off agents need of the record, over a database in this very thread. */
export const oneOffStorage = (handlers: Handlers): Pick<Storage, 'templates' | 'secrets'> => ({
  templates: {
    ofAccount: (account) => Promise.resolve(handlers['templates.ofAccount'](account)),
    save: (template) => Promise.resolve(handlers['templates.save'](template)),
    setRemoved: (id, at) => Promise.resolve(handlers['templates.setRemoved'](id, at)),
    purge: (account, before) => Promise.resolve(handlers['templates.purge'](account, before)),
  },
  secrets: {
    ofAccount: (account) => Promise.resolve(handlers['secrets.ofAccount'](account)),
    add: (record) => Promise.resolve(handlers['secrets.add'](record)),
    release: (ids) => Promise.resolve(handlers['secrets.release'](ids)),
    remove: (ids) => Promise.resolve(handlers['secrets.remove'](ids)),
    referred: (account) => Promise.resolve(handlers['secrets.referred'](account)),
    neededByCalls: (account) => Promise.resolve(handlers['secrets.neededByCalls'](account)),
  },
});
