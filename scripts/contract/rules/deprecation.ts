import type { Operation } from '../lint/contract.ts';
import { contractRule, type Report } from '../lint/rule.ts';
import type { YamlNode } from '../lint/yaml-node.ts';

const noticeDays = 180;
const dayMs = 86_400_000;

/** What will go says since when and until when, leaves its users the time to move, and names no successor that will go, too. */
export const deprecation = contractRule(({ operations, events }, report) => {
  for (const alike of [operations, events]) {
    for (const { node } of alike) {
      if (isDeprecated(node)) checkDeprecated(node, alike, report);
      else checkLasting(node, report);
    }
  }
});

function isDeprecated(node: YamlNode): boolean {
  return node.get('deprecated')?.value === true;
}

function checkLasting(node: YamlNode, report: Report): void {
  for (const name of ['x-deprecated-at', 'x-sunset', 'x-successor']) {
    if (node.has(name))
      report(node.location.child(name).key(), `'${name}' is for what is deprecated: write 'deprecated: true', or leave it out.`);
  }
}

function checkDeprecated(node: YamlNode, alike: readonly Operation[], report: Report): void {
  const start = node.get('x-deprecated-at');
  if (!start)
    report(node.location.child('deprecated').key(), "What is deprecated says since when: write 'x-deprecated-at' with the day.");

  const sunset = node.get('x-sunset');
  const earliestMs = Date.parse(String(start?.value)) + noticeDays * dayMs;
  if (sunset && Date.parse(String(sunset.value)) < earliestMs) {
    const earliest = new Date(earliestMs).toISOString().slice(0, 10);
    report(sunset.location, `Users have ${noticeDays} days to move: it may be gone on ${earliest}, not on ${sunset.value}.`);
  }

  const successor = node.get('x-successor');
  if (!successor) return;
  const found = alike.find(({ id }) => id === successor.value);
  if (!found) report(successor.location, `There is no '${successor.value}' that could take over: name what does.`);
  else if (isDeprecated(found.node)) report(successor.location, `'${successor.value}' is deprecated, too: name what stays.`);
}
