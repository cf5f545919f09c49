// Entry of the record's own thread: the database is synchronous, and its native code is loaded in such threads alone.
import { createHandlers } from './handlers';
import { recordFormat } from './migrations';
import { serveThread } from './serve-thread';

serveThread(recordFormat, createHandlers);
