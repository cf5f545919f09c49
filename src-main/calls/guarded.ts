export { guarded, type OnFault } from '../domain/guarded';
