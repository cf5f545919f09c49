export { showDollars as money } from '../../src-main/domain/money/show-dollars';
