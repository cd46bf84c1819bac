/** As a Laravel resource collection is paged. */
export function pageOf(items: readonly unknown[], query: URLSearchParams, path: string) {
  const perPage = Math.min(50, Number(query.get('per_page') ?? 12) || 12);
  const current = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const data = items.slice((current - 1) * perPage, current * perPage);
  const urlOf = (page: number) => (page >= 1 && page <= last ? `${path}?page=${page}` : null);
  const numbers = Array.from({ length: last }, (_, i) => i + 1);
  const from = data.length === 0 ? null : (current - 1) * perPage + 1;
  return {
    data,
    links: { first: urlOf(1), last: urlOf(last), prev: urlOf(current - 1), next: urlOf(current + 1) },
    meta: {
      current_page: current,
      from,
      last_page: last,
      links: [
        { url: urlOf(current - 1), label: '&laquo; Previous', active: false },
        ...numbers.map((page) => ({ url: urlOf(page), label: String(page), active: page === current })),
        { url: urlOf(current + 1), label: 'Next &raquo;', active: false },
      ],
      path,
      per_page: perPage,
      to: from === null ? null : from + data.length - 1,
      total: items.length,
    },
  };
}
