export { clockText } from '../../src-main/domain/clock-text';
