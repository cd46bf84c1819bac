import type { Operation } from '../lint/contract.ts';
import { contractRule, type Report } from '../lint/rule.ts';
import { fold, reservedIn } from './reserved-words.ts';

const segmentForm = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const eventForm = /^[a-z_]+\.[a-z_]+$/;

/** The operationId is the SDK's call path in four languages; an event's is its type. Redocly itself sees that it exists and is unique. */
export const operationId = contractRule(({ operations, events }, report) => {
  for (const operation of operations) checkForm(operation, report);
  checkClashes(operations, report);
  for (const { id, path, node } of events) {
    if (id === '') continue;
    const location = node.location.child('operationId');
    if (id !== path) report(location, `An event's operationId is its type: write '${path}' instead of '${id}'.`);
    else if (!eventForm.test(id))
      report(location, `'${id}' is no event type: write two snake_case words with a dot between them, like 'room.ended'.`);
  }
});

function checkForm({ id, node }: Operation, report: Report): void {
  if (id === '') return;
  const location = node.location.child('operationId');
  const segments = id.split('.');
  if (segments.length < 2) report(location, `'${id}' names no resource: write the call path with dots, like 'keys.create'.`);
  for (const segment of segments) {
    const languages = reservedIn(segment);
    if (!segmentForm.test(segment)) {
      report(location, `'${segment}' in '${id}' is not snake_case: write lower-case words joined by '_', like 'ai_tutor'.`);
    } else if (languages) {
      report(location, `'${segment}' in '${id}' is taken in ${languages}: use another word, as 'remove' for 'delete'.`);
    }
  }
}

function checkClashes(operations: Operation[], report: Report): void {
  const byName = new Map<string, string>();
  const methods = new Set(operations.map(({ id }) => id));
  for (const { id, node } of operations) {
    if (id === '') continue;
    const location = node.location.child('operationId');
    const other = byName.get(fold(id));
    if (other !== undefined && other !== id)
      report(location, `'${id}' and '${other}' become one name in an SDK: rename one of them.`);
    byName.set(fold(id), id);

    const segments = id.split('.');
    const resources = segments.slice(1).map((_, end) => segments.slice(0, end + 1).join('.'));
    const method = resources.find((resource) => methods.has(resource));
    if (method)
      report(location, `'${method}' is an operation, so it cannot also be the resource that holds '${id}': rename one of them.`);
  }
}
