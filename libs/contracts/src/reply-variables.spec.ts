import { filledReply, openVariable, variableFault } from './reply-variables';

describe('the variables of a saved reply', () => {
  it('are only those that can be filled in', () => {
    expect(
      variableFault('Hello {{customer_name}}, {{ agent_name }} of {{shop_name}} here: {{order}}'),
    ).toBeNull();
    expect(variableFault('a {brace} and 5 < 6')).toBeNull();
    expect(variableFault('Hello {{name}}')).toContain('no variable {{name}}');
    expect(variableFault('Hello {{Customer_Name}}')).toContain('no variable {{Customer_Name}}');
    expect(variableFault('Hello {{}}')).toContain('no variable {{}}');
    expect(variableFault('Hello {{customer_name}')).toContain('two braces');
    expect(variableFault('Hello customer_name}}')).toContain('two braces');
    expect(variableFault(`{{${'x'.repeat(80)}}}`)).toContain('two braces');
  });

  it('are filled in where they are known, once', () => {
    const values = { customer_name: 'Ana {{order}}', order: '' };
    expect(filledReply('{{customer_name}} / {{ customer_name }} / {{order}}', values)).toBe(
      'Ana {{order}} / Ana {{order}} / {{order}}',
    );
    expect(filledReply('$1 {{order}}', { order: '$&1001' })).toBe('$1 $&1001');
  });

  it('that are still open are found, in order', () => {
    expect(openVariable('for {{order}} of {{shop_name}}')).toEqual({ name: 'order', from: 4, to: 13 });
    expect(openVariable('{{unknown}} and {{order}}')?.from).toBe(16);
    expect(openVariable('nothing {{of that}} here')).toBeNull();
  });
});
