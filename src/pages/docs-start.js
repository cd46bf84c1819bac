// Runs in the reader's browser, at the end of /docs. It changes how the contract is shown, never what it says.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const contract = read('contract');

for (const item of Object.values(contract.paths)) {
  for (const operation of Object.values(item)) {
    if (operation['x-availability'] === 'planned') operation['x-badges'] = [{ name: 'Not served yet', color: '#b45309' }];
  }
}

// Redoc lists events before operations, so each pillar would begin with its events.
for (const item of Object.values(contract.webhooks ?? {})) {
  for (const event of Object.values(item)) event.tags = ['events'];
}
contract.tags.push({ name: 'events', description: 'What TKAWEN sends to your webhook endpoints.' });

window.Redoc.init(contract, read('options'), document.getElementById('reference'));
