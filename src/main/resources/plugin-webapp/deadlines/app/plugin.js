// Lateness in Cockpit: a board on the dashboard, and the same on the diagram of a process.
let badges;

export default [{
  id: 'deadlines-board',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render: async node => {
    node.className = 'deadlines-board';
    await import('/deadlines/board.js');
    node.replaceChildren(document.createElement('deadline-board'));
  }
}, {
  id: 'deadlines-badges',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 1000,
  render: async (viewer, {processDefinitionId}) => {
    const {Badges} = await import('/deadlines/badges.js');
    badges?.leave();
    badges = new Badges(viewer, processDefinitionId);
  },
  unmount: () => {
    badges?.leave();
    badges = undefined;
  }
}];
