import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState, type FormEvent } from 'react';
import { ApiError } from '../api/api-error';
import { errorSentence } from '../api/error-sentence';
import { consoleMessages } from '../i18n/messages/console';
import { useLanguage, useText } from './use-language';

interface KeyFormProps {
  checking: boolean;
  error: unknown;
  onEnter: (key: string, untilTabCloses: boolean) => Promise<void>;
}

export function KeyForm({ checking, error, onEnter }: KeyFormProps) {
  const t = useText(consoleMessages);
  const language = useLanguage();
  const [key, setKey] = useState('');
  const [keep, setKeep] = useState(false);
  const [missing, setMissing] = useState(false);
  const aboutTheKey = error instanceof ApiError && error.isAboutTheKey;
  const fieldError = missing ? t('keyMissing') : aboutTheKey && !checking ? errorSentence(error, language) : '';

  function submit(event: FormEvent) {
    event.preventDefault();
    // Copied keys often bring a line break along.
    const entered = key.trim();
    setMissing(entered === '');
    if (entered !== '' && !checking) void onEnter(entered, keep);
  }

  return (
    <form className="key-form" onSubmit={submit} data-testid="key-form">
      <Form actions={<Button variant="primary" loading={checking} formAction="submit" data-testid="key-submit">{t('enter')}</Button>}>
        <Container header={<Header variant="h2">{t('keyTitle')}</Header>}>
          <SpaceBetween size="l">
            {error !== undefined && !aboutTheKey && !checking && (
              <Alert type="error" header={t('refused')} data-testid="key-problem">
                {errorSentence(error, language)}
              </Alert>
            )}
            <FormField label={t('keyLabel')} description={t('keyHint')} errorText={fieldError} data-testid="key-field">
              <Input
                type="password"
                autoComplete={false}
                spellcheck={false}
                value={key}
                onChange={({ detail }) => {
                  setKey(detail.value);
                  setMissing(false);
                }}
                nativeInputAttributes={{ 'data-testid': 'key-input' }}
              />
            </FormField>
            <Checkbox checked={keep} onChange={({ detail }) => setKeep(detail.checked)} description={t('keepHint')}>
              {t('keepLabel')}
            </Checkbox>
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}
