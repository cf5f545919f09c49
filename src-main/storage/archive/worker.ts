// Entry of the archive's own thread: what is imported and searched there holds up no press.
import { serveThread } from '../serve-thread';
import { createArchiveHandlers } from './handlers';
import { archiveFormat } from './migrations';

serveThread(archiveFormat, createArchiveHandlers);
