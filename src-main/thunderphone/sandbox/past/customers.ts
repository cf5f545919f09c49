import { firstIndex } from './first-index';

/** Numbers that regulators keep free for fiction: `first` to `first + count - 1`, padded to `digits`, after the prefix. */
interface Block {
  readonly prefix: string;
  readonly digits: number;
  readonly first: number;
  readonly count: number;
}

export type Country = 'US' | 'GB' | 'DE' | 'FR' | 'AU';

const AREA_CODES = `201 203 205 207 214 216 219 225 229 234 239 251 253 256 260 267 269 281 301 304 309 314 316 318
  321 325 330 334 336 347 351 360 386 401 405 407 410 414 417 423 430 434 440 443 469 478 480 484 502 504 507 509
  512 515 518 530 541 559 563 570 574 580 585 601 605 608 610 614 616 619 623 626 636 641 650 660 662 678 682 701
  704 706 708 713 716 718 724 727 731 734 740 754 757 760 763 770 773 775 781 785 801 803 806 810 812 814 816 818
  828 830 832 843 845 847 850 856 858 860 863 865 870 901 903 906 908 910 913 916 918 920 925 928 931 936 940 949
  951 954 956 970 972 978 980 985 989`.split(/\s+/);

const block = (prefix: string, digits: number, first: number, count: number): Block => ({
  prefix,
  digits,
  first,
  count,
});

/** NANPA 555-01xx, Ofcom, Bundesnetzagentur, Arcep and ACMA: none of them belongs to anybody. */
const BLOCKS: Readonly<Record<Country, readonly Block[]>> = {
  US: AREA_CODES.map((area) => block(`+1${area}5550`, 3, 100, 100)),
  GB: [
    // The organization itself has numbers among the first hundred.
    block('+442079460', 3, 100, 900),
    ...['113', '114', '116', '117', '118', '121', '131', '141', '151', '161'].map((city) =>
      block(`+44${city}4960`, 3, 0, 1_000),
    ),
    block('+441914980', 3, 0, 1_000),
    block('+442890180', 3, 0, 1_000),
    block('+442920180', 3, 0, 1_000),
  ],
  DE: [
    block('+493023125', 3, 100, 900),
    ...['6990009', '4066969', '2214710', '8999998'].map((city) => block(`+49${city}`, 3, 0, 1_000)),
    block('+4917139200', 2, 0, 100),
    block('+49176040690', 2, 0, 100),
  ],
  FR: ['19900', '26191', '35301', '46571', '53649'].map((zone) => block(`+33${zone}`, 4, 0, 10_000)),
  AU: ['2', '3', '7', '8'].flatMap((zone) => [
    block(`+61${zone}5550`, 4, 0, 10_000),
    block(`+61${zone}7010`, 4, 0, 10_000),
  ]),
};

/** Shares no factor with any country's count, so that every rank gets a number of its own. */
const STRIDE = 7_919;

interface Numbers {
  readonly blocks: readonly Block[];
  /** Numbers up to and with each block. */
  readonly ends: readonly number[];
  readonly count: number;
}

const numbersOf = (blocks: readonly Block[]): Numbers => {
  const ends = blocks.reduce<number[]>((sums, { count }) => [...sums, (sums.at(-1) ?? 0) + count], []);
  return { blocks, ends, count: ends.at(-1) ?? 0 };
};

const NUMBERS: Readonly<Record<Country, Numbers>> = {
  US: numbersOf(BLOCKS.US),
  GB: numbersOf(BLOCKS.GB),
  DE: numbersOf(BLOCKS.DE),
  FR: numbersOf(BLOCKS.FR),
  AU: numbersOf(BLOCKS.AU),
};

/** Who a call is with: their place among the country's customers, and their number. */
export interface Customer {
  readonly slot: number;
  readonly number: string;
}

/** A customer by a draw in [0, 1): the k-th is talked to about 1/k as often as the first (Zipf's law). */
export function customerOf(country: Country, seed: number, at: number): Customer {
  const { blocks, ends, count } = NUMBERS[country];
  const rank = Math.min(count, Math.floor(count ** at)) - 1;
  const slot = (rank * STRIDE + (seed % 1_000_003)) % count;
  const place = firstIndex(ends.length, (index) => (ends[index] ?? 0) > slot);
  const found = blocks[place];
  if (found === undefined) throw new Error(`no number at ${slot}`);
  const within = slot - ((ends[place] ?? 0) - found.count);
  return { slot, number: found.prefix + String(found.first + within).padStart(found.digits, '0') };
}
