import { contractRule } from '../lint/rule.ts';

const summaryLength = 80;
const descriptionLength = 20;

/** What a caller reads about an operation. Redocly itself sees that there is a summary and a success. */
export const operationDocs = contractRule(({ root, operations, events }, report) => {
  const declared = new Set(root.children('tags').map(([, tag]) => tag.string('name')));

  for (const { node } of [...operations, ...events]) {
    const tags = node.children('tags');
    if (tags.length !== 1)
      report(node.get('tags')?.location ?? node.location.key(), `An operation has one tag, not ${tags.length}.`);
    for (const [, tag] of tags) {
      if (!declared.has(String(tag.value)))
        report(tag.location, `The tag '${tag.value}' is not declared under the root's 'tags'.`);
    }

    const summary = node.string('summary')?.trim();
    const description = node.string('description')?.trim() ?? '';
    if (summary !== undefined) {
      const location = node.location.child('summary');
      if (summary.endsWith('.')) report(location, 'A summary is a title: leave out the full stop at its end.');
      if (summary.length > summaryLength)
        report(
          location,
          `A summary has at most ${summaryLength} characters, not ${summary.length}: say the rest in the description.`,
        );
    }
    const place = node.get('description')?.location ?? node.location.key();
    if (description.length < descriptionLength) {
      report(place, `A description tells the caller what the summary does not, in ${descriptionLength} characters or more.`);
    } else if (description.replace(/\.$/, '') === summary) {
      report(place, 'The description repeats the summary: tell the caller what the summary does not.');
    }
  }
});
