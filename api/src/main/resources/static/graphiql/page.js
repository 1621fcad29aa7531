// GraphiQL from our own jar: no CDN, works in a closed network.
(function () {
  'use strict';
  var welcome = [
    '# Gongkai 公开：绩效评价报告查询',
    '# 按 Ctrl+Enter 运行。右侧“文档”列出全部字段。',
    '',
    '{',
    '  reports(first: 10) {',
    '    totalCount',
    '    nodes { id title fiscalYear score grade }',
    '  }',
    '}',
    ''
  ].join('\n');
  var fetcher = GraphiQL.createFetcher({ url: new URL('../graphql', location.href).pathname });
  function show(questions) {
    // A question that was chosen in the list stands in the address, so that it can be linked to.
    var chosen = questions.filter(function (question) { return location.hash === '#' + question.name; })[0];
    var properties = { fetcher: fetcher, defaultQuery: welcome, shouldPersistHeaders: false };
    if (chosen) {
      properties.query = chosen.text;
    }
    ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, properties));
    var list = document.getElementById('questions');
    questions.forEach(function (question) {
      var option = document.createElement('option');
      option.value = question.name;
      option.textContent = question.name.slice(0, 3) + ' ' + question.description;
      list.appendChild(option);
    });
    list.value = chosen ? chosen.name : '';
    list.addEventListener('change', function () {
      location.hash = list.value;
      location.reload();
    });
  }
  fetch(new URL('../operations', location.href).pathname)
    .then(function (answer) { return answer.json(); })
    .then(show, function () { show([]); });
})();
