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
  var element = React.createElement(GraphiQL, { fetcher: fetcher, defaultQuery: welcome, shouldPersistHeaders: false });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(element);
})();
