/** The heads of table 3 in a cell and its bar a line, as stored pages print them. */
export const APPLICANT_HEADS = `申请人情况 |
||||||||
自然人 |
法人或其他组织 |
总计 |
|||||||
商业企业 |
科研机构 |
社会公益组织 |
法律服务机构 |
其他 |
|||||
`;
