// The tab "Case file" of a task in Tasklist.
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
      file.setAttribute('number', number);
      node.replaceChildren(why, file);
    } catch (problem) {
      node.replaceChildren(line(problem.message, 'alert'));
    }
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
