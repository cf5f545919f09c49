import { expect, it } from 'vitest';
import { remarksFor } from '../../../../src-main/domain/history/query/heard-of';
import { readQuery } from '../../../../src-main/domain/history/query/read-query';
import { remarkText, wordOf } from '../../../../src-renderer/history/search/remark-text';

const heard = { agentNames: [], ownNumbers: [], directions: [], endReasons: [], tags: [] };

it.each([
  ['status:zzz', /^No status “zzz”\. Understood is completed, failed, .* or not_placed\.$/],
  ['status:faild', /^No status “faild”\.$/],
  ['status:', /^“status:” narrows nothing without a value: completed, failed, /],
  ['agent:', /^“agent:” narrows nothing without a value: the name of an agent\.$/],
  ['has:hope', /^“has:hope” narrows nothing\. Understood is transcript or note\.$/],
  ['is:odd', /^“is:odd” narrows nothing\. Understood is test\.$/],
  ['sort:best', /^“sort:best” narrows nothing\. Understood is newest, oldest, longest or dearest\.$/],
  ['after:soon', /^“after:soon” narrows nothing\. Understood is a day, as in 2026-10-01, /],
  ['longer:"a while"', /^“longer:"a while"” narrows nothing\. Understood is a duration, /],
  ['cost:much', /^“cost:much” narrows nothing\. Understood is an amount in dollars, /],
  ['own:12', /^“own:12” narrows nothing\. Understood is a whole number with its country code, /],
  ['foo:bar', /^“foo:” is not a filter\. It is searched for as text\.$/],
  ['agent:Nobody', /^No agent named “Nobody” in this history\.$/],
  ['from:+12125550142', /^No call of this history was made from or to \+1 212 555 0142 as a number of yours\.$/],
  ['end:odd', /^No call of this history ended by “odd”\.$/],
  ['tag:odd', /^No tag “odd” in this history\.$/],
  ['direction:odd', /^No direction “odd”\.$/],
])('%s is told in words', (typed, words) => {
  const remarks = remarksFor(readQuery(typed), heard, wordOf);
  expect(remarks).toHaveLength(1);
  for (const remark of remarks) expect(remarkText(remark)).toMatch(words);
});
