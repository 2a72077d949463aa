// The tab "Case file" of a task in Tasklist.
import('/js/tasklist-keys.js');

const line = (text, role) => {
  const p = document.createElement('p');
  p.textContent = text;
  p.setAttribute('role', role);
  return p;
};

async function caseOf(taskId) {
  const answer = await fetch(`/api/tasks/${encodeURIComponent(taskId)}/case`,
    {credentials: 'same-origin', headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}});
  if (answer.status === 401) {
    throw new Error('You are logged out. Log in again, then come back to this task.');
  }
  if (!answer.ok) {
    throw new Error('This task has no case file that you may open.');
  }
  return (await answer.json()).caseNumber;
}

/** The columns of Tasklist that were folded here; those that the person folded stay so. */
let folded = [];
let whole;

/** A document and the protocol stand side by side only where both lists are folded away. */
function giveRoom(wanted) {
  const {classList} = document.body;
  const columns = ['filters-column-close', 'list-column-close'];
  if (wanted && !folded.length) {
    folded = columns.filter(column => !classList.contains(column));
    classList.add(...folded);
  } else if (!wanted) {
    classList.remove(...folded);
    folded = [];
  }
}

export default [{
  id: 'case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 950,
  properties: {label: 'Case file'},
  render: async (node, {taskId}) => {
    node.className = 'casefile-tab';
    node.replaceChildren(line('Opening the case file ...', 'status'));
    try {
      const [number] = await Promise.all([caseOf(taskId), import('/case-file/case-file.js'), import('/js/why.js')]);
      const why = document.createElement('why-date');
      why.setAttribute('task', taskId);
      const file = document.createElement('case-file');
      whole = new MutationObserver(() => giveRoom(file.hasAttribute('beside')));
      whole.observe(file, {attributeFilter: ['beside']});
      file.setAttribute('number', number);
      node.replaceChildren(why, file);
    } catch (problem) {
      node.replaceChildren(line(problem.message, 'alert'));
    }
  },
  unmount: () => {
    whole?.disconnect();
    giveRoom(false);
  }
}, {
  // The way back to the start page, where cases are found and lateness is shown.
  id: 'start-page',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: node => {
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = 'Start page';
    node.replaceChildren(link);
  }
}];
