import { type Document, httpMethods, type PathItem } from '../../../src/contract/document.ts';
import { readOperations } from '../../../src/contract/operation.ts';

export const measuredOperation = 'connect.rooms.get';

/** The contract without what is forwarded or planned, but for the operation that is measured: the program needs the others. */
export function smallest(contract: Document): Document {
  const kept = new Set(
    readOperations(contract)
      .filter(({ id, kind }) => kind === 'gateway' || id === measuredOperation)
      .map(({ id }) => id),
  );
  const paths = Object.entries(contract.paths).flatMap(([path, item]): [string, PathItem][] => {
    const methods = httpMethods.filter((method) => kept.has(item[method]?.operationId ?? ''));
    const rest = Object.entries(item).filter(([name]) => !(httpMethods as readonly string[]).includes(name));
    if (methods.length === 0) return [];
    return [[path, Object.fromEntries([...rest, ...methods.map((method) => [method, item[method]])]) as PathItem]];
  });
  return { ...contract, paths: Object.fromEntries(paths) };
}

/** The contract with copies of its forwarded operations, under paths and names of their own, up to a number of operations. */
export function grown(contract: Document, count: number): Document {
  const paths = { ...contract.paths };
  const forwarded = Object.entries(contract.paths).filter(([, item]) =>
    httpMethods.some((method) => item[method]?.['x-upstream']),
  );
  let left = count - readOperations(contract).length;
  for (let n = 0; left > 0; n++) {
    const [path, item] = forwarded[n % forwarded.length] ?? ['', {}];
    const copy = copyOf(item, n, left);
    paths[path.replace(/^\/v1\/\w+/, `/v1/connect/extra_${n}`)] = copy;
    left -= httpMethods.filter((method) => copy[method]).length;
  }
  return { ...contract, paths };
}

function copyOf(item: PathItem, n: number, most: number): PathItem {
  const copy: PathItem = { ...(item.parameters && { parameters: item.parameters }) };
  for (const method of httpMethods.filter((name) => item[name]?.['x-upstream']).slice(0, most)) {
    const object = item[method];
    if (object) copy[method] = { ...object, operationId: object.operationId.replace(/^\w+/, `connect.extra_${n}`) };
  }
  return copy;
}
