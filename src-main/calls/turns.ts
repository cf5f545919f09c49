export { Turns } from '../domain/turns';
